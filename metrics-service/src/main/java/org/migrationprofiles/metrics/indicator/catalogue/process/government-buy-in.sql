(with told as {buy-in-said}
 {answer-as-of})
