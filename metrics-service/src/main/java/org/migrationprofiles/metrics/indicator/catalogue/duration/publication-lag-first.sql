publication_years[1] - funding_year
