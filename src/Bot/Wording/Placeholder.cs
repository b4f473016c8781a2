using System.Globalization;

namespace RevBot.Bot.Wording;

/// <summary>A value of a template's model; written, it is its placeholder.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">Its text, for the grammar around it.</param>
internal sealed record Placeholder(int Number, string Text)
{
    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Wording.Sentence.Open}{Number}{Wording.Sentence.Close}");
}
