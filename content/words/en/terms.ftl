# Names that every file may use.
-publication = Calcium in the Skin
