using RevBot.Bot.Answering.Record;
using RevBot.Bot.Exports.Documents;
using RevBot.Bot.Provenance;
using RevBot.Data.Book;
using RevBot.Skills;

namespace RevBot.Bot.Exports;

/// <summary>
/// Makes answers given before into documents. Whoever asks gets only what they were answered themselves, and of that only
/// what they may still see.
/// </summary>
/// <param name="answers">What was answered.</param>
/// <param name="remaking">Makes answers again.</param>
public sealed class Exporter(AnswerStore answers, AnswerRecomputer remaking)
{
    /// <summary>The document of an answer that a person got; null where they got none of that id.</summary>
    /// <param name="id">The answer's id, or better the asking's.</param>
    /// <param name="title">The question as the person wrote it, which the record may not have; null where it is not known.</param>
    /// <param name="deals">The data.</param>
    /// <param name="scope">The person's, as it is now.</param>
    /// <param name="cancellation">Ends it between two functions, and before their rows are gathered.</param>
    /// <exception cref="SkillInputException">It cannot be made again; the message says why.</exception>
    public async Task<ExportDocument?> FindAsync(
        string id,
        string? title,
        DealBook deals,
        Scope scope,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (answers.Find(id, scope.Viewer.Id) is not { } stored)
        {
            return null;
        }

        var made = await remaking.RecomputeAsync(PastAnswer.From(stored), deals, scope, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return DocumentMaker.Create(title, made.View, made.Answer, made.Calls);
    }
}
