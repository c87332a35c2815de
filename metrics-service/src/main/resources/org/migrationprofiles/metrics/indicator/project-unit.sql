-- Projects, by what those of their profiles say that :profiles names.
(select * from project_unit where scope = ':profiles')
