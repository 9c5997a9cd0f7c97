"""The addresses of the classroom, beside the pages of the dashboard."""
