using RevBot.Bot.Wording.Grounding.Reading;

namespace RevBot.Bot.Wording.Grounding;

/// <summary>Puts a draft's sentences in the place of those that failed.</summary>
internal static class SentenceReplacement
{
    /// <summary>
    /// The proposed text with each failed sentence replaced by the draft's that shares the most words with it and was not
    /// used yet; where none shares any, it is left out. If nothing of the proposal is left, the draft.
    /// </summary>
    public static string Apply(string proposed, GroundingReport report, string draft)
    {
        var own = SentenceSplitter.Split(draft).Select(sentence => draft[sentence.Start..sentence.End]).ToList();
        var lines = new List<string>();
        foreach (var sentence in report.Sentences)
        {
            if (sentence.Grounded)
            {
                lines.Add(sentence.Text);
            }
            else if (Nearest(sentence.Text, own) is { } replacement)
            {
                lines.Add(replacement);
                own.Remove(replacement);
            }
        }

        return report.Sentences.All(sentence => !sentence.Grounded) ? draft : string.Join(Joint(proposed), lines);
    }

    private static string Joint(string proposed) => proposed.Contains('\n', StringComparison.Ordinal) ? "\n" : " ";

    private static string? Nearest(string failed, List<string> own)
    {
        var words = Stemmer.StemLabel(failed).ToHashSet(StringComparer.Ordinal);
        return own.Select(sentence => (sentence, Shared: Stemmer.StemLabel(sentence).Count(words.Contains)))
            .Where(pair => pair.Shared > 0)
            .OrderByDescending(pair => pair.Shared)
            .Select(pair => pair.sentence)
            .FirstOrDefault();
    }
}
