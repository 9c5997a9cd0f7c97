"""What is run by hand or by `make`, never by a reader's page."""
