using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Intents;

/// <summary>
/// Replaces names, times and amounts of a question by the kind of slot that they fill: "deals in France this quarter"
/// becomes "deals in zzcountry zzperiod". So one example stands for all names.
/// </summary>
internal static class SlotMasking
{
    /// <summary>What the word of a kind begins with. No word of a person begins so.</summary>
    public const string Prefix = "zz";

    /// <summary>Turns the placeholders of an example into the words of their kinds: <c>{owner}</c> becomes <c>zzowner</c>.</summary>
    public static string MaskPlaceholders(string example) =>
        example.Replace("{", Prefix, StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);

    /// <summary>
    /// The words of a message with its slots masked; neighbouring tokens of one kind become one word, and politeness is left
    /// out where anything else is said.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="kinds">For each token the kind of its slot; null where the word stays.</param>
    /// <param name="skipped">How many tokens at the start are passed over.</param>
    public static IReadOnlyList<string> MaskWords(Message message, IReadOnlyList<string?> kinds, int skipped = 0)
    {
        var words = new List<string>();
        var isPolite = message.Tokens.Skip(skipped).Any(token => !Courtesy.IsWord(token.Norm));
        for (var index = skipped; index < message.Tokens.Count; index++)
        {
            if (isPolite && Courtesy.IsWord(message.Tokens[index].Norm))
            {
                continue;
            }

            if (kinds[index] is not { } kind)
            {
                words.Add(MaskNumber(message.Tokens[index].Norm));
            }
            else if (words.Count == 0 || words[^1] != Prefix + kind)
            {
                words.Add(Prefix + kind);
            }
        }

        return words;
    }

    private static string MaskNumber(string word) => word[0] == '-' || char.IsDigit(word[0]) ? Prefix + "number" : word;
}
