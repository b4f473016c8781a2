namespace RevBot.Bot.Understanding.Text;

/// <summary>A word, number, date or address of a message.</summary>
/// <param name="Text">As the person wrote it.</param>
/// <param name="Norm">Lower case, without accents.</param>
/// <param name="Start">Its place in <see cref="Message.Canonical"/>.</param>
/// <param name="OpensSentence">Whether it is the first of a sentence, where a capital letter says nothing.</param>
internal sealed record Token(string Text, string Norm, int Start, bool OpensSentence)
{
    /// <summary>
    /// The marks between the token before and this one, without blanks: a comma, <c>..</c>, <c>-</c>, <c>&amp;</c>; empty
    /// for none. The dash of a hyphenated word stands here too.
    /// </summary>
    public string Gap { get; init; } = string.Empty;

    /// <summary>Its place in <see cref="Message.Text"/>.</summary>
    public int TextStart { get; init; }

    /// <summary>Whether a blank or a line break stands before it.</summary>
    public bool IsApart { get; init; } = true;

    /// <summary>Whether it stands in quotation marks, as names do.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>The place after the last letter in <see cref="Message.Canonical"/>.</summary>
    public int End => Start + Norm.Length;

    /// <summary>Whether it is made of letters.</summary>
    public bool IsWord => Text.All(char.IsLetter);

    /// <summary>Whether it is written with a capital.</summary>
    public bool IsCapital => char.IsUpper(Text[0]);

    /// <summary>Whether it is written in capitals, as codes are.</summary>
    public bool IsUpper => Text.All(char.IsUpper);
}
