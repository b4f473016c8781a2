using System.Numerics;

namespace RevBot.Bot.Understanding.Intents;

/// <summary>
/// Multinomial logistic regression, trained by AdaGrad with weight decay (J. Duchi, E. Hazan and Y. Singer, "Adaptive
/// subgradient methods for online learning and stochastic optimization", JMLR 12, 2011). The examples are visited in a fixed
/// order, so the same examples give the same weights. Each class weighs the same however many examples it
/// has, because that number says nothing about how often people ask for a function.
/// </summary>
/// <remarks>Training and reading make a new one; nothing changes it afterwards, so many threads may rank at once.</remarks>
internal sealed class Classifier
{
    private const int Epochs = 6;
    private const float LearningRate = 0.6f;
    private const float Decay = 1e-4f;
    private const float Epsilon = 1e-6f;

    // What a single example shows teaches little and makes two thirds of the file.
    private const int FewestExamples = 2;

    // Weights are whole numbers from -127 to 127 times a scale for each feature, so that one takes a byte in the file.
    private const float LargestLevel = 127f;

    private readonly Dictionary<string, int> features = new(StringComparer.Ordinal);
    private readonly string[] classes;

    // One row of weights for each feature, padded to whole vectors; the places after the last class stay 0.
    private readonly int width;
    private readonly float[] weights;

    private Classifier(IReadOnlyList<Example> examples)
    {
        classes =
        [
            .. examples.Select(example => example.Class).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        var shown = examples
            .SelectMany(example => example.Features)
            .CountBy(feature => feature.Name, StringComparer.Ordinal)
            .Where(feature => feature.Value >= FewestExamples);
        foreach (var (name, _) in shown)
        {
            features.Add(name, features.Count);
        }

        width = PaddedWidth(classes.Length);
        weights = new float[features.Count * width];
    }

    private Classifier(BinaryReader reader)
    {
        classes = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        width = PaddedWidth(classes.Length);
        var count = reader.ReadInt32();
        weights = new float[count * width];
        var row = new byte[classes.Length];
        for (var feature = 0; feature < count; feature++)
        {
            features.Add(reader.ReadString(), feature);
            var scale = reader.ReadSingle();
            reader.BaseStream.ReadExactly(row);
            for (var place = 0; place < row.Length; place++)
            {
                weights[(feature * width) + place] = unchecked((sbyte)row[place]) * scale;
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote; checks nothing, so only a file known to be whole may be given.</summary>
    public static Classifier Read(BinaryReader reader) => new(reader);

    /// <summary>Writes the classes, and each feature with its weights as small whole numbers times a scale.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(classes.Length);
        foreach (var name in classes)
        {
            writer.Write(name);
        }

        writer.Write(features.Count);
        foreach (var (name, feature) in features.OrderBy(entry => entry.Value))
        {
            writer.Write(name);
            var row = weights.AsSpan(feature * width, classes.Length);
            var scale = ScaleOf(row);
            writer.Write(scale);
            foreach (var weight in row)
            {
                writer.Write(scale == 0 ? (sbyte)0 : (sbyte)MathF.Round(weight / scale));
            }
        }
    }

    /// <summary>Whether a feature occurred in two examples or more.</summary>
    public bool Knows(string feature) => features.ContainsKey(feature);

    /// <summary>
    /// Trains; takes about five seconds for 27,500 examples. The weights are as coarse as a file will hold them.
    /// </summary>
    /// <param name="examples">At least one of each class; their order is part of the result.</param>
    public static Classifier Train(IReadOnlyList<Example> examples)
    {
        var trained = new Classifier(examples);
        var size = examples
            .GroupBy(example => example.Class, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var mean = (float)examples.Count / size.Count;
        var cases = examples
            .Select(example => new TrainingCase(
                trained.LookUp(example.Features),
                Array.IndexOf(trained.classes, example.Class),
                mean / size[example.Class]
            ))
            .ToArray();
        var squares = new float[trained.weights.Length];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            // A stride that has no factor in common with the count visits every example once, and mixes the classes.
            var stride = ChooseStride(cases.Length);
            for (var visit = 0; visit < cases.Length; visit++)
            {
                trained.Update(cases[(int)((long)(visit + epoch) * stride % cases.Length)], squares);
            }
        }

        trained.Quantize();
        return trained;
    }

    /// <summary>All classes with their probabilities (0..1, four decimals), the likeliest first, equals by name.</summary>
    /// <param name="features">What a question shows; features that no example had count for nothing.</param>
    /// <param name="inverseTemperature">What raw scores are multiplied by, see <see cref="Calibration"/>.</param>
    public IReadOnlyList<(string Class, double Probability)> Rank(
        IReadOnlyList<(string Name, float Weight)> features,
        double inverseTemperature
    )
    {
        var scores = ComputeScores(LookUp(features)).AsSpan(0, classes.Length).ToArray();
        for (var index = 0; index < scores.Length; index++)
        {
            scores[index] *= (float)inverseTemperature;
        }

        ApplySoftmax(scores);
        return
        [
            .. scores
                .Select((score, index) => (classes[index], Math.Round((double)score, 4)))
                .OrderByDescending(found => found.Item2)
                .ThenBy(found => found.Item1, StringComparer.Ordinal),
        ];
    }

    private static int PaddedWidth(int classes) =>
        (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    // Rounds the weights as the file holds them, so that weights just trained and weights read rank alike.
    private void Quantize()
    {
        for (var feature = 0; feature < features.Count; feature++)
        {
            var row = weights.AsSpan(feature * width, classes.Length);
            var scale = ScaleOf(row);
            foreach (ref var weight in row)
            {
                weight = scale == 0 ? 0 : MathF.Round(weight / scale) * scale;
            }
        }
    }

    private static float ScaleOf(ReadOnlySpan<float> row)
    {
        var largest = 0f;
        foreach (var weight in row)
        {
            largest = MathF.Max(largest, MathF.Abs(weight));
        }

        return largest / LargestLevel;
    }

    private void Update(TrainingCase example, float[] squares)
    {
        var errors = ComputeScores(example.Features);
        ApplySoftmax(errors.AsSpan(0, classes.Length));
        errors[example.Class] -= 1;
        foreach (var (feature, value) in example.Features)
        {
            for (var place = 0; place < width; place += Vector<float>.Count)
            {
                UpdateVector(
                    feature * width + place,
                    new Vector<float>(errors, place) * (value * example.Importance),
                    squares
                );
            }
        }
    }

    private void UpdateVector(int place, Vector<float> lossGradient, float[] squares)
    {
        var weight = new Vector<float>(weights, place);
        var gradient = lossGradient + (weight * Decay);
        var square = new Vector<float>(squares, place) + (gradient * gradient);
        square.CopyTo(squares, place);
        (weight - (gradient * LearningRate / Vector.SquareRoot(square + new Vector<float>(Epsilon)))).CopyTo(
            weights,
            place
        );
    }

    // As long as a row; the places after the last class stay 0.
    private float[] ComputeScores((int Feature, float Value)[] example)
    {
        var scores = new float[width];
        foreach (var (feature, value) in example)
        {
            for (var place = 0; place < width; place += Vector<float>.Count)
            {
                var sum = new Vector<float>(scores, place);
                (sum + (new Vector<float>(weights, feature * width + place) * value)).CopyTo(scores, place);
            }
        }

        return scores;
    }

    private static void ApplySoftmax(Span<float> scores)
    {
        var (largest, sum) = (float.NegativeInfinity, 0f);
        foreach (var score in scores)
        {
            largest = MathF.Max(largest, score);
        }

        for (var index = 0; index < scores.Length; index++)
        {
            scores[index] = MathF.Exp(scores[index] - largest);
            sum += scores[index];
        }

        for (var index = 0; index < scores.Length; index++)
        {
            scores[index] /= sum;
        }
    }

    private (int Feature, float Value)[] LookUp(IReadOnlyList<(string Name, float Weight)> named)
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

    private static int ChooseStride(int count)
    {
        var stride = Math.Max(1, (int)(count * 0.618));
        while (GreatestCommonDivisor(stride, count) != 1)
        {
            stride++;
        }

        return stride;
    }

    private static int GreatestCommonDivisor(int left, int right) =>
        right == 0 ? left : GreatestCommonDivisor(right, left % right);

    /// <summary>A question's features and the class that is right for it.</summary>
    internal sealed record Example(string Class, IReadOnlyList<(string Name, float Weight)> Features);

    private sealed record TrainingCase((int Feature, float Value)[] Features, int Class, float Importance);
}
