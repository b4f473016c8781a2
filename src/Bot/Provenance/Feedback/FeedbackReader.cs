using RevBot.Bot.Provenance.Phrases;

namespace RevBot.Bot.Provenance.Feedback;

/// <summary>
/// Tells whether a message says what the person thinks of the last answer: "thumbs up", "that's wrong, the amount is old".
/// The phrases stand in <c>prompts/provenance/feedback.yaml</c> and must fit the whole message.
/// </summary>
internal sealed class FeedbackReader
{
    private const int Longest = 600;

    private readonly PlainMessage plain;
    private readonly PhrasePattern[] up;
    private readonly PhrasePattern[] down;
    private readonly IReadOnlyList<string> notReasons;

    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <exception cref="InvalidDataException">A file is missing or damaged; the message names it.</exception>
    public FeedbackReader(string prompts)
    {
        plain = new(PhraseFile.Read(prompts, "words"));
        var file = PhraseFile.Read(prompts, "feedback");
        (up, down) = (Patterns(file.List("up")), Patterns(file.List("down")));
        notReasons = file.List("notAReason");
    }

    /// <summary>What is said; null where the message says nothing of the kind.</summary>
    public GivenFeedback? Read(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var message = plain.Normalize(text);
        return Match(message, up, Thumb.Up) ?? Match(message, down, Thumb.Down);
    }

    private GivenFeedback? Match(string message, PhrasePattern[] phrases, Thumb thumb)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Match(message) is not { } slots)
            {
                continue;
            }

            var reason = slots.GetValueOrDefault("reason")?.Trim(' ', ',', '.', ':', ';', '-');
            return string.IsNullOrEmpty(reason) ? new(thumb, null)
                : IsReason(reason) ? new(thumb, reason)
                : null;
        }

        return null;
    }

    // "That's wrong, show me EMEA only" corrects the question: it is for the router.
    private bool IsReason(string text) =>
        !notReasons.Any(word =>
            text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || text[word.Length] == ' ')
        );

    private static PhrasePattern[] Patterns(IReadOnlyList<string> phrases)
    {
        var slots = new Dictionary<string, string>(StringComparer.Ordinal) { ["reason"] = ".{1,500}" };
        return [.. phrases.Select(phrase => new PhrasePattern(phrase, slots))];
    }
}
