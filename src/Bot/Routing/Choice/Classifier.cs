namespace RevBot.Bot.Routing.Choice;

/// <summary>
/// Multinomial logistic regression, trained by AdaGrad over the examples in a fixed order: the same examples give the same
/// weights. Questions differ in how often a function is asked for, not in how the examples happen to be counted, so each
/// class weighs the same.
/// </summary>
internal sealed class Classifier
{
    private const int Epochs = 20;
    private const float Rate = 0.6f;
    private const float Decay = 1e-4f;

    // What an example hardly moves is left where it is; most classes are, after the first rounds.
    private const float Negligible = 0.004f;

    // Unit-length features make the raw scores small; the factor was set by cross-validation, see ClassifierTests.
    private const float Sharpness = 1.6f;

    private readonly Dictionary<string, int> features = new(StringComparer.Ordinal);
    private readonly string[] classes;
    private readonly float[] weights;

    private Classifier(IReadOnlyList<Example> examples)
    {
        classes =
        [
            .. examples.Select(example => example.Class).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        foreach (var (name, _) in examples.SelectMany(example => example.Features))
        {
            features.TryAdd(name, features.Count);
        }

        weights = new float[features.Count * classes.Length];
    }

    /// <summary>Whether a feature occurred in the examples.</summary>
    public bool Knows(string feature) => features.ContainsKey(feature);

    /// <summary>Trains.</summary>
    public static Classifier Train(IReadOnlyList<Example> examples)
    {
        var trained = new Classifier(examples);
        var size = examples
            .GroupBy(example => example.Class, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var mean = (float)examples.Count / size.Count;
        var ready = examples
            .Select(example => new Ready(
                trained.Known(example.Features),
                Array.IndexOf(trained.classes, example.Class),
                mean / size[example.Class]
            ))
            .ToArray();
        var squares = new float[trained.weights.Length];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            // A step that shares no factor with the count visits every example once, spread over the classes.
            var step = Step(ready.Length);
            for (var turn = 0; turn < ready.Length; turn++)
            {
                trained.Learn(ready[(int)((long)(turn + epoch) * step % ready.Length)], squares);
            }
        }

        return trained;
    }

    /// <summary>The classes with their probabilities, the likeliest first.</summary>
    public IReadOnlyList<(string Class, double Probability)> Rank(IReadOnlyList<(string Name, float Weight)> features)
    {
        var scores = Scores(Known(features));
        for (var index = 0; index < scores.Length; index++)
        {
            scores[index] *= Sharpness;
        }

        ToShares(scores);
        return
        [
            .. scores
                .Select((score, index) => (classes[index], Math.Round((double)score, 4)))
                .OrderByDescending(found => found.Item2)
                .ThenBy(found => found.Item1, StringComparer.Ordinal),
        ];
    }

    private void Learn(Ready example, float[] squares)
    {
        var shares = Scores(example.Features);
        ToShares(shares);
        shares[example.Class] -= 1;
        var moved = Enumerable.Range(0, shares.Length).Where(index => MathF.Abs(shares[index]) > Negligible).ToArray();
        foreach (var (feature, value) in example.Features)
        {
            var row = feature * classes.Length;
            foreach (var index in moved)
            {
                var slope = (shares[index] * value * example.Importance) + (Decay * weights[row + index]);
                squares[row + index] += slope * slope;
                weights[row + index] -= Rate * slope / MathF.Sqrt(squares[row + index] + 1e-6f);
            }
        }
    }

    private float[] Scores((int Feature, float Value)[] example)
    {
        var scores = new float[classes.Length];
        foreach (var (feature, value) in example)
        {
            var row = weights.AsSpan(feature * classes.Length, classes.Length);
            for (var index = 0; index < row.Length; index++)
            {
                scores[index] += row[index] * value;
            }
        }

        return scores;
    }

    private static void ToShares(float[] scores)
    {
        var (most, sum) = (scores.Max(), 0f);
        for (var index = 0; index < scores.Length; index++)
        {
            scores[index] = MathF.Exp(scores[index] - most);
            sum += scores[index];
        }

        for (var index = 0; index < scores.Length; index++)
        {
            scores[index] /= sum;
        }
    }

    private (int Feature, float Value)[] Known(IReadOnlyList<(string Name, float Weight)> named)
    {
        var known = new List<(int, float)>(named.Count);
        foreach (var (name, weight) in named)
        {
            if (features.TryGetValue(name, out var id))
            {
                known.Add((id, weight));
            }
        }

        return [.. known];
    }

    private static int Step(int count)
    {
        var step = Math.Max(1, (int)(count * 0.618));
        while (Divisor(step, count) != 1)
        {
            step++;
        }

        return step;
    }

    private static int Divisor(int left, int right) => right == 0 ? left : Divisor(right, left % right);

    /// <summary>A question with its answer.</summary>
    internal sealed record Example(string Class, IReadOnlyList<(string Name, float Weight)> Features);

    private sealed record Ready((int Feature, float Value)[] Features, int Class, float Importance);
}
