using System.Numerics;

namespace RevBot.Bot.Routing.Choice;

/// <summary>
/// Multinomial logistic regression, trained by AdaGrad over the examples in a fixed order: the same examples give the same
/// weights. Questions differ in how often a function is asked for, not in how the examples happen to be counted, so each
/// class weighs the same.
/// </summary>
internal sealed class Classifier
{
    private const int Epochs = 6;
    private const float Rate = 0.6f;
    private const float Decay = 1e-3f;

    private const float Finest = 127f;

    private readonly Dictionary<string, int> features = new(StringComparer.Ordinal);
    private readonly string[] classes;

    // A row of weights a feature, wide enough for whole vectors; the places past the last class stay 0.
    private readonly int width;
    private readonly float[] weights;

    private Classifier(IReadOnlyList<Example> examples)
    {
        classes =
        [
            .. examples.Select(example => example.Class).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        foreach (var feature in examples.SelectMany(example => example.Features))
        {
            features.TryAdd(feature.Name, features.Count);
        }

        width = WidthOf(classes.Length);
        weights = new float[features.Count * width];
    }

    private Classifier(BinaryReader reader)
    {
        classes = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        width = WidthOf(classes.Length);
        var count = reader.ReadInt32();
        weights = new float[count * width];
        var row = new byte[classes.Length];
        for (var feature = 0; feature < count; feature++)
        {
            features.Add(reader.ReadString(), feature);
            var grain = reader.ReadSingle();
            reader.BaseStream.ReadExactly(row);
            for (var place = 0; place < row.Length; place++)
            {
                weights[(feature * width) + place] = unchecked((sbyte)row[place]) * grain;
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Classifier Read(BinaryReader reader) => new(reader);

    /// <summary>Writes the classes, and each feature with its weights as small whole numbers times a grain.</summary>
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
            var grain = GrainOf(row);
            writer.Write(grain);
            foreach (var weight in row)
            {
                writer.Write(grain == 0 ? (sbyte)0 : (sbyte)MathF.Round(weight / grain));
            }
        }
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

        trained.Round();
        return trained;
    }

    /// <summary>The classes with their probabilities, the likeliest first.</summary>
    /// <param name="features">What is known of a question.</param>
    /// <param name="sharpness">What raw scores are multiplied by, see <see cref="Calibration"/>.</param>
    public IReadOnlyList<(string Class, double Probability)> Rank(
        IReadOnlyList<(string Name, float Weight)> features,
        double sharpness
    )
    {
        var scores = Scores(Known(features)).AsSpan(0, classes.Length).ToArray();
        for (var index = 0; index < scores.Length; index++)
        {
            scores[index] *= (float)sharpness;
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

    private static int WidthOf(int classes) =>
        (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    // As the file will hold them, so that it makes no difference whether weights were read or learnt.
    private void Round()
    {
        for (var feature = 0; feature < features.Count; feature++)
        {
            var row = weights.AsSpan(feature * width, classes.Length);
            var grain = GrainOf(row);
            foreach (ref var weight in row)
            {
                weight = grain == 0 ? 0 : MathF.Round(weight / grain) * grain;
            }
        }
    }

    private static float GrainOf(ReadOnlySpan<float> row)
    {
        var most = 0f;
        foreach (var weight in row)
        {
            most = MathF.Max(most, MathF.Abs(weight));
        }

        return most / Finest;
    }

    private void Learn(Ready example, float[] squares)
    {
        var shares = Scores(example.Features);
        ToShares(shares.AsSpan(0, classes.Length));
        shares[example.Class] -= 1;
        foreach (var (feature, value) in example.Features)
        {
            for (var place = 0; place < width; place += Vector<float>.Count)
            {
                Move(feature * width + place, new Vector<float>(shares, place) * (value * example.Importance), squares);
            }
        }
    }

    private void Move(int place, Vector<float> push, float[] squares)
    {
        var weight = new Vector<float>(weights, place);
        var slope = push + (weight * Decay);
        var square = new Vector<float>(squares, place) + (slope * slope);
        square.CopyTo(squares, place);
        (weight - (slope * Rate / Vector.SquareRoot(square + new Vector<float>(1e-6f)))).CopyTo(weights, place);
    }

    // As long as a row; the places past the last class stay 0.
    private float[] Scores((int Feature, float Value)[] example)
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

    private static void ToShares(Span<float> scores)
    {
        var (most, sum) = (float.NegativeInfinity, 0f);
        foreach (var score in scores)
        {
            most = MathF.Max(most, score);
        }

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
