(select any_of(array_agg(answer)) from {involvement} involvement where :category is null or stage = :category)
