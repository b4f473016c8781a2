namespace RevBot.Bot.Answering;

/// <summary>
/// An answer that is wanted as a file. The file itself is made when it is sent or fetched, in the scope that the person has
/// then; each channel brings it in its own way.
/// </summary>
/// <param name="AnswerId">The asking's id of the answer.</param>
/// <param name="Format">The form.</param>
/// <param name="SellerId">Who wants it, and got the answer.</param>
public sealed record WantedFile(string AnswerId, ExportFormat Format, int SellerId)
{
    /// <summary>What somebody is told who wants a file of an answer that is not kept.</summary>
    public const string NotKept =
        "Answers are not kept here (RevBot:Record:Answers), so I can't make a file of one afterwards; in a terminal, export writes one at once.";
}
