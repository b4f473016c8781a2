namespace RevBot.Bot.Wording.Grounding.Reading;

/// <summary>A word, a number as written, or one other character.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Text">As written.</param>
/// <param name="Lower">In small letters, without a possessive 's.</param>
/// <param name="Stem">The word's stem, for comparing with labels.</param>
/// <param name="Spaced">Whether space goes before it.</param>
internal readonly record struct Token(TokenKind Kind, int Start, string Text, string Lower, string Stem, bool Spaced)
{
    /// <summary>Just past its last character.</summary>
    public int End => Start + Text.Length;

    /// <summary>A word that begins with a capital.</summary>
    public bool IsCapital => Kind == TokenKind.Word && char.IsUpper(Text[0]);

    /// <summary>Whether it is this symbol or word in small letters.</summary>
    public bool Is(string lower) => string.Equals(Lower, lower, StringComparison.Ordinal);
}
