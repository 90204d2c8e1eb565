"""What the sample pages are made of: stories, a template an outlet, and the printer."""
