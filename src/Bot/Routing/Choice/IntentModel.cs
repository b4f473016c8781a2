namespace RevBot.Bot.Routing.Choice;

/// <summary>Says which function a question is for, from the example questions.</summary>
internal sealed class IntentModel
{
    private const double FewestKnown = 0.6;
    private const int FewestLetters = 4;
    private const double MostLetters = 0.75;
    private readonly Classifier classifier;
    private readonly double sharpness;

    private IntentModel(Classifier classifier, double sharpness) =>
        (this.classifier, this.sharpness) = (classifier, sharpness);

    /// <summary>Trains on example questions.</summary>
    public static IntentModel Train(IReadOnlyList<Sample> samples, double sharpness) =>
        new(
            Classifier.Train([
                .. samples
                    .AsParallel()
                    .AsOrdered()
                    .Select(sample => new Classifier.Example(sample.Function, Features.Of(sample.Words, sample.Cues))),
            ]),
            sharpness
        );

    /// <summary>What was learnt before; null where it was learnt from other examples.</summary>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <param name="sharpness">See <see cref="Calibration"/>.</param>
    public static IntentModel? Read(string prompts, double sharpness) =>
        Learnt.Read(prompts) is { } classifier ? new(classifier, sharpness) : null;

    /// <summary>Keeps what was learnt. Side effect: writes a file.</summary>
    /// <param name="prompts">The folder <c>prompts</c>, which it was learnt from.</param>
    public void Write(string prompts) => Learnt.Write(prompts, classifier);

    /// <summary>The same model with other certainty.</summary>
    public IntentModel With(double otherSharpness) => new(classifier, otherSharpness);

    // A form of a word that occurred, as "anomalys", shares most of its letters with it.
    private bool IsKnown(string word) =>
        classifier.Knows("w:" + word)
        || Features.LettersOf(word) is { Count: >= FewestLetters } letters
            && letters.Count(classifier.Knows) >= MostLetters * letters.Count;

    /// <summary>
    /// The functions, the likeliest first. Where many of the words never occurred in an example, nothing is likely.
    /// </summary>
    public IReadOnlyList<Guess> Rank(IReadOnlyList<string> words, IEnumerable<string> cues)
    {
        var known = words.Count == 0 ? 0 : (double)words.Count(IsKnown) / words.Count;
        var trust = Math.Min(1, known / FewestKnown);
        return
        [
            .. classifier
                .Rank(Features.Of(words, cues), sharpness)
                .Select(found => new Guess(found.Class, found.Probability * trust)),
        ];
    }
}
