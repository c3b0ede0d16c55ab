/// Steps of gradient descent that keep running means of the gradient and of its square.
///
/// Source: Kingma and Ba 2015, "Adam: a method for stochastic optimization".
struct Adam {
    private var moments: [Float]
    private var squares: [Float]
    /// 0.9 and 0.999 to the number of steps made.
    private var power: (first: Float, second: Float) = (1, 1)

    init(count: Int) {
        moments = [Float](repeating: 0, count: count)
        squares = moments
    }

    /// How far each number is to go against its sign, for a rate of 1.
    mutating func moves(_ gradient: [Float]) -> [Float] {
        power.first *= 0.9
        power.second *= 0.999
        let (first, second) = (1 - power.first, 1 - power.second)
        return gradient.indices.map { place in
            moments[place] = 0.9 * moments[place] + 0.1 * gradient[place]
            squares[place] = 0.999 * squares[place] + 0.001 * gradient[place] * gradient[place]
            return moments[place] / first / ((squares[place] / second).squareRoot() + 1e-8)
        }
    }
}
