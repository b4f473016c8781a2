using RevBot.Bot.Answering;
using RevBot.Bot.Answering.Record;
using RevBot.Bot.Exports.Documents;
using RevBot.Bot.Functions;
using RevBot.Skills;

namespace RevBot.Bot.Exports.Asking;

/// <summary>Takes "export this to Excel" and the like: says what the file has, and leaves it to the channel to bring it.</summary>
internal sealed class ExportQuestionHandler : IMetaQuestionHandler
{
    private const string NothingYet =
        "I have given no answer in this conversation yet; ask me something first, and then \"as Excel\" makes a file of it.";

    private readonly ExportReader reader;
    private readonly AnswerStore answers;
    private readonly Exporter exporter;

    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <param name="answers">What was answered.</param>
    /// <param name="exporter">Makes answers into documents.</param>
    public ExportQuestionHandler(string prompts, AnswerStore answers, Exporter exporter)
    {
        (this.answers, this.exporter) = (answers, exporter);
        reader = new(prompts);
    }

    /// <inheritdoc/>
    public async ValueTask<MetaAnswer?> AnswerAsync(MetaQuestion turn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (reader.Read(turn.Request.Text) is not { } wish)
        {
            return null;
        }

        var viewer = turn.Book.Scope.Viewer.Id;
        if (wish.Question is { } question)
        {
            return MetaAnswer.AskedInstead(question, wish.Format);
        }

        if (turn.Request.Conversation is not { } conversation)
        {
            return MetaAnswer.Refused(NothingYet);
        }

        return answers.Last(conversation, viewer) is { } last
            ? await SayAsync(last.Id, wish.Format, turn, cancellation)
            : MetaAnswer.Refused(turn.Conversation.Last.Count == 0 ? NothingYet : WantedFile.NotKept);
    }

    private async Task<MetaAnswer> SayAsync(
        string id,
        ExportFormat format,
        MetaQuestion turn,
        CancellationToken cancellation
    )
    {
        try
        {
            var document = await exporter.FindAsync(id, null, turn.Deals, turn.Book.Scope, cancellation);
            return document is null
                ? MetaAnswer.Refused(WantedFile.NotKept)
                : Said(id, format, document, turn.Book.Scope.Viewer.Id);
        }
        catch (SkillInputException problem)
        {
            return MetaAnswer.Refused(problem.Message);
        }
    }

    private static MetaAnswer Said(string id, ExportFormat format, ExportDocument document, int viewer)
    {
        var form = FormDocument.Create(document, format);
        return new(
            new(
                FunctionCall.Of("export_answer", new ExportAnswerArguments(id, format.Extension())),
                new ExportAnswerResult(
                    form.FileName,
                    form.Tables.ToDictionary(table => table.Id, table => table.Rows.Count, StringComparer.Ordinal)
                ),
                0
            ),
            new(ExportSummary.Say(form), [], [], [])
        )
        {
            File = new(id, format, viewer),
        };
    }
}
