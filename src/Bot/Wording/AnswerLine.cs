namespace RevBot.Bot.Wording;

/// <summary>A line of an answer's text.</summary>
/// <param name="Sentence">Its words.</param>
/// <param name="Before">What stands before them: a dash of a list, or nothing.</param>
/// <param name="IsFixed">Whether it is a heading or an empty line, which nobody rewords.</param>
internal sealed record AnswerLine(Sentence Sentence, string Before = "", bool IsFixed = false)
{
    /// <summary>As it is read.</summary>
    public string Text => Before + Sentence.Text;
}
