"""The same small explorer page for every stack: ten paragraphs, twenty checkboxes, a ranked table of forty causes."""
