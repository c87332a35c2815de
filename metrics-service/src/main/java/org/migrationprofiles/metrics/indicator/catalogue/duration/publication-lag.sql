publication_years[cardinality(publication_years)] - funding_year
