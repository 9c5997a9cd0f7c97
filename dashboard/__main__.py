"""`python -m dashboard`: serve the publication."""

from dashboard.app import main

if __name__ == "__main__":
    main()
