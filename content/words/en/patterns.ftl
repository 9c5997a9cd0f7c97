# The patterns: drawings of what a test, such as an X-ray, shows in each form of calcium in the skin.

# A sentence from the content follows.
patterns-learning = Drawings, not real pictures.

# ------------------------------------------------------------ choosing

patterns-choose = Choose a picture
patterns-field-test = Test
patterns-field-form = Form
# A second picture, to compare.
patterns-field-beside = Beside it
# Of that choice: no second picture.
patterns-beside-nothing = Nothing
# Groups of forms, by what lies behind them.
patterns-kind-dystrophic = Damaged tissue
patterns-kind-metastatic = Minerals out of balance, and tumoral
patterns-kind-idiopathic = No cause found
patterns-kind-iatrogenic = After a treatment
patterns-kind-calciphylaxis = Calciphylaxis
patterns-kind-look_alike = Look-alike
patterns-form-undescribed = { $form } (no description found)
# What a link asked for and is not there; $value is what it said. Stands in kit-not-used.
patterns-unknown = { $what ->
    [test] unknown test '{ $value }'
    [form] unknown form '{ $value }'
   *[beside] unknown beside '{ $value }'
}
patterns-copy-link = Copy a link to this picture
patterns-link-copied = The link is copied. It opens this picture.

# ------------------------------------------------------------ the pictures

# Names them for those who hear the page.
patterns-chosen = The chosen picture
# A danger of the test; the sentence follows.
patterns-danger = Danger:
patterns-title = { $test }: { $form }
# What stands in place of a picture; the second line follows the first, which stands out.
patterns-undescribed = No description found.
patterns-undescribed-why = We found no source that says what this test shows here. That does not mean that it shows nothing.
# Describes a drawing to those who hear it. $description is a sentence or more.
patterns-drawing = Drawing. { $title }. { $description }
patterns-in-words = The drawing in words
patterns-shows = It shows
patterns-can = It can tell
patterns-cannot = It can't tell
patterns-rests-on = This rests on
# What is said in one go when another picture is chosen.
patterns-said = { $title }. { $shows }

# ------------------------------------------------------------ the test

patterns-about-test = About this test: { $test }
# The sentence follows.
patterns-reads = How to read it:
patterns-use = Use
patterns-limits = Limits
patterns-radiation = Radiation
patterns-measured = What was counted ({ $count })
# What nobody has measured follows.
patterns-unmeasured = Not measured:

# ------------------------------------------------------------ all of them

patterns-in-every-form = { $test } in every form
# The forms follow that no source describes.
patterns-forms-undescribed = No description found:
patterns-table = All tests and forms in one table
patterns-table-caption = A button shows the picture. The last column has no picture, because no source describes one.
patterns-table-form = Form
patterns-table-described = Described
patterns-table-undescribed = No description found
