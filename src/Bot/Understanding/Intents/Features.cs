namespace RevBot.Bot.Understanding.Intents;

/// <summary>
/// What the classifier sees of a question: its words (<c>w:</c>), pairs of neighbouring words (<c>p:</c>), pairs with one
/// word between (<c>s:</c>), letters within words (<c>l:</c>, for typing errors and endings) and what was recognised
/// (<c>c:</c>). Each kind has its weight.
/// </summary>
internal static class Features
{
    private const float WordWeight = 1f;
    private const float PairWeight = 0.5f;
    private const float SkipWeight = 0.4f;
    private const float LettersWeight = 0.4f;
    private const float CueWeight = 0.8f;
    private const int LettersLength = 4;

    /// <summary>
    /// The features, each once, in the order in which they are met. The weights form a vector of length 1, so that a long
    /// question counts no more than a short one.
    /// </summary>
    /// <param name="words">The words, masked by <see cref="SlotMasking"/>.</param>
    /// <param name="cues">What was recognised.</param>
    public static IReadOnlyList<(string Name, float Weight)> Extract(
        IReadOnlyList<string> words,
        IEnumerable<string> cues
    )
    {
        var found = new Dictionary<string, float>(StringComparer.Ordinal);
        var (earlier, before) = (string.Empty, "^");
        foreach (var word in words)
        {
            found["w:" + word] = WordWeight;
            found[$"p:{before} {word}"] = PairWeight;
            AddSkip(found, earlier, word);
            (earlier, before) = (before, word);
            foreach (var letters in ExtractLetters(word))
            {
                found[letters] = LettersWeight;
            }
        }

        found[$"p:{before} $"] = PairWeight;
        AddSkip(found, earlier, "$");
        foreach (var cue in cues)
        {
            found["c:" + cue] = CueWeight;
        }

        var length = MathF.Sqrt(found.Values.Sum(weight => weight * weight));
        return [.. found.Select(feature => (feature.Key, feature.Value / length))];
    }

    private static void AddSkip(Dictionary<string, float> found, string earlier, string word)
    {
        if (earlier.Length > 0)
        {
            found[$"s:{earlier} {word}"] = SkipWeight;
        }
    }

    /// <summary>The features of four letters in a row within a word; none for shorter words and for masked slots.</summary>
    public static IReadOnlyList<string> ExtractLetters(string word)
    {
        if (word.Length < LettersLength || word.StartsWith(SlotMasking.Prefix, StringComparison.Ordinal))
        {
            return [];
        }

        var edged = $"<{word}>";
        return
        [
            .. Enumerable
                .Range(0, edged.Length - LettersLength + 1)
                .Select(start => string.Concat("l:", edged.AsSpan(start, LettersLength))),
        ];
    }
}
