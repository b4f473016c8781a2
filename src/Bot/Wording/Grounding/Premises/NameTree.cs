using RevBot.Bot.Wording.Grounding.Reading;

namespace RevBot.Bot.Wording.Grounding.Premises;

/// <summary>
/// The names of the facts by their words, so that a name is found in one walk from its first word. A short name is also
/// found by its later words: a person by the surname.
/// </summary>
internal sealed class NameTree
{
    /// <summary>Names of more words than this are sentences: said whole or not at all.</summary>
    public const int LongestName = 9;

    // A mention that could be any of more names says nothing about whose figure follows.
    private const int MostNames = 12;

    private readonly Node root = new();

    public void Add(string name)
    {
        var tokens = Tokenizer.Tokenize(name);
        var starts = tokens.Count > LongestName ? 1 : tokens.Count;
        for (var start = 0; start < starts; start++)
        {
            if (start == 0 || tokens[start].IsCapital)
            {
                Add(tokens, start, name);
            }
        }
    }

    /// <summary>The longest name or part of a name at a token; null where none begins.</summary>
    public NameMention? FindAt(IReadOnlyList<Token> tokens, int first)
    {
        var (node, whole, part) = (root, (NameMention?)null, (NameMention?)null);
        for (var at = first; at < tokens.Count && node.Next.TryGetValue(tokens[at].Lower, out var next); at++)
        {
            node = next;
            if (node.Whole.Count > 0)
            {
                whole = new(first, at, node.Whole, true);
            }

            if (node.Part.Count > 0 && tokens[at].IsCapital && !Stemmer.IsEmpty(tokens[at]))
            {
                part = new(first, at, node.Part, false);
            }
        }

        if (part is not null && part.Last > (whole?.Last ?? -1) && tokens[first].IsCapital)
        {
            return part;
        }

        // Small single words such as "won" or "high" are values of columns, not names.
        return whole is not null && (whole.Last > first || tokens[first].IsCapital) ? whole : null;
    }

    private void Add(List<Token> tokens, int start, string name)
    {
        var node = root;
        for (var at = start; at < tokens.Count; at++)
        {
            if (!node.Next.TryGetValue(tokens[at].Lower, out var next))
            {
                next = new();
                node.Next.Add(tokens[at].Lower, next);
            }

            node = next;
            var isWhole = start == 0 && at == tokens.Count - 1;
            Keep(isWhole ? node.Whole : node.Part, name, isWhole || tokens.Count <= LongestName);
        }
    }

    private static void Keep(List<string> names, string name, bool keep)
    {
        if (keep && names.Count < MostNames && !names.Contains(name, StringComparer.Ordinal))
        {
            names.Add(name);
        }
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public List<string> Whole { get; } = [];

        public List<string> Part { get; } = [];
    }
}
