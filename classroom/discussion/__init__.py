"""What readers write below a page: who they are, what they write, who lets it be shown, and how often a page is read.

Each function takes a connection of the store and the time in ms.
"""
