namespace RevBot.Bot.Understanding.Intents;

/// <summary>Says which function a question is for: the classifier with its calibration, and doubt about unknown words.</summary>
internal sealed class IntentModel
{
    // Below this share of known words every probability is scaled down, to 0 where no word is known.
    private const double LeastKnownShare = 0.6;

    // An unknown word counts as known where it has so many letter features, and so large a share of them is known.
    private const int LeastLetterFeatures = 4;
    private const double LeastKnownLetters = 0.75;

    private readonly Classifier classifier;
    private readonly double inverseTemperature;

    /// <param name="classifier">The trained classifier.</param>
    /// <param name="inverseTemperature">See <see cref="Calibration.InverseTemperature"/>; 1 for raw scores.</param>
    public IntentModel(Classifier classifier, double inverseTemperature) =>
        (this.classifier, this.inverseTemperature) = (classifier, inverseTemperature);

    /// <summary>Trains on example questions; takes about five seconds of processor time for all of them.</summary>
    /// <param name="samples">The examples; their order is part of the result.</param>
    /// <param name="inverseTemperature">See <see cref="Calibration.InverseTemperature"/>; 1 for raw scores.</param>
    public static IntentModel Train(IReadOnlyList<Sample> samples, double inverseTemperature) =>
        new(
            Classifier.Train([
                .. samples
                    .AsParallel()
                    .AsOrdered()
                    .Select(sample => new Classifier.Example(
                        sample.Function,
                        Features.Extract(sample.Words, sample.Cues)
                    )),
            ]),
            inverseTemperature
        );

    /// <summary>Packs the weights for <c>models/router</c>; the calibration is not in them.</summary>
    /// <param name="prompts">The folder <c>prompts</c> that the samples were read from.</param>
    public ModelFile Pack(string prompts) => ModelFile.Pack(prompts, classifier);

    /// <summary>The same weights with another calibration.</summary>
    public IntentModel WithInverseTemperature(double other) => new(classifier, other);

    /// <summary>
    /// All functions, the likeliest first. Where most of the words never occurred in an example, none is likely, so the
    /// probabilities add up to less than 1.
    /// </summary>
    /// <param name="words">The words of the question, masked by <see cref="SlotMasking"/>.</param>
    /// <param name="cues">What was recognised in it.</param>
    public IReadOnlyList<Guess> Rank(IReadOnlyList<string> words, IEnumerable<string> cues)
    {
        var known = words.Count == 0 ? 0 : (double)words.Count(IsKnown) / words.Count;
        var trust = Math.Min(1, known / LeastKnownShare);
        return
        [
            .. classifier
                .Rank(Features.Extract(words, cues), inverseTemperature)
                .Select(found => new Guess(found.Class, found.Probability * trust)),
        ];
    }

    // A form of a word that occurred, such as "anomalys", shares most of its letters with it.
    private bool IsKnown(string word) =>
        classifier.Knows("w:" + word)
        || Features.ExtractLetters(word) is { Count: >= LeastLetterFeatures } letters
            && letters.Count(classifier.Knows) >= LeastKnownLetters * letters.Count;
}
