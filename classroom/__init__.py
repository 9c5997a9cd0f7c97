"""The room that remembers: a class that is taught together, and what readers write under a page.

It knows the built pages by their addresses alone. Nothing here is imported unless a class or a discussion is served.
"""
