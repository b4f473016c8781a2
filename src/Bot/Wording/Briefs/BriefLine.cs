namespace RevBot.Bot.Wording.Briefs;

/// <summary>A line of a brief.</summary>
/// <param name="Sentence">Its words.</param>
/// <param name="IsItem">Whether it is one of a list.</param>
public sealed record BriefLine(Sentence Sentence, bool IsItem)
{
    /// <summary>As it is read, without the dash of a list.</summary>
    public string Text => Sentence.Text;
}
