'YES'
