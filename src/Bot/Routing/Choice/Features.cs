namespace RevBot.Bot.Routing.Choice;

/// <summary>
/// What the classifier sees of a question: words, pairs of neighbours, letters within words (for slips and endings), and
/// what was recognised. Each kind has its weight; the whole has length 1, so that long questions do not shout.
/// </summary>
internal static class Features
{
    private const float Word = 1f;
    private const float Pair = 0.5f;
    private const float Letters = 0.4f;
    private const float Cue = 0.8f;
    private const int LettersFrom = 4;

    /// <summary>The features, without repeats, in the order in which they are met.</summary>
    /// <param name="words">The words, names and times replaced by their kinds.</param>
    /// <param name="cues">What was recognised.</param>
    public static IReadOnlyList<(string Name, float Weight)> Of(IReadOnlyList<string> words, IEnumerable<string> cues)
    {
        var found = new Dictionary<string, float>(StringComparer.Ordinal);
        var before = "^";
        foreach (var word in words)
        {
            found["w:" + word] = Word;
            found[$"p:{before} {word}"] = Pair;
            before = word;
            AddLetters(found, word);
        }

        found[$"p:{before} $"] = Pair;
        foreach (var cue in cues)
        {
            found["c:" + cue] = Cue;
        }

        var length = MathF.Sqrt(found.Values.Sum(weight => weight * weight));
        var features = new List<(string, float)>(found.Count);
        foreach (var (name, weight) in found)
        {
            features.Add((name, weight / length));
        }

        return features;
    }

    /// <summary>The features of the letters within a word; none for short words and for kinds.</summary>
    public static IReadOnlyList<string> LettersOf(string word)
    {
        if (word.Length < LettersFrom || word.StartsWith(Delexicalised.Mark, StringComparison.Ordinal))
        {
            return [];
        }

        var edged = $"<{word}>";
        return
        [
            .. Enumerable
                .Range(0, edged.Length - LettersFrom + 1)
                .Select(start => string.Concat("l:", edged.AsSpan(start, LettersFrom))),
        ];
    }

    private static void AddLetters(Dictionary<string, float> found, string word)
    {
        foreach (var letters in LettersOf(word))
        {
            found[letters] = Letters;
        }
    }
}
