(with told as {perceptions-said}
 {answer-as-of})
