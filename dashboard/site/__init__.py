"""The build: from notebooks and content to a folder of plain files that any web server can serve."""
