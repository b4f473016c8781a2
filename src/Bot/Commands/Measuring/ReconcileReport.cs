using RevBot.Bot.Answering;
using RevBot.Bot.Exports.Documents;
using RevBot.Bot.Wording;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;
using RevBot.Skills.Reconciliation;

namespace RevBot.Bot.Commands.Measuring;

/// <summary>What the command reconcile has to tell, for every form that it tells it in.</summary>
internal sealed record ReconcileReport
{
    /// <summary>Whether every check passed; null where nothing was compared.</summary>
    public bool? Passed => Result?.Passed;

    /// <summary>The comparison; null for a sample.</summary>
    public required ReconcileResult? Result { get; init; }

    /// <summary>What is said, every row in its tables.</summary>
    public required Answer Said { get; init; }

    /// <summary>The same as a document.</summary>
    public required ExportDocument Document { get; init; }

    /// <summary>The sentence that a log needs.</summary>
    public string Verdict => Said.Body.Split('\n')[0];

    /// <summary>Of a comparison.</summary>
    public static ReconcileReport Of(ScopedBook view, ComposedAnswer made) =>
        new()
        {
            Result = (ReconcileResult)made.Calls[0].Result,
            Said = made.Answer with { Tables = [.. made.Answer.Tables.Select(Whole)] },
            Document = DocumentMaker.Create("Reconciliation of CRM and warehouse", view, made.Answer, made.Calls),
        };

    /// <summary>Of a sample to check by hand.</summary>
    public static ReconcileReport OfSample(ScopedBook view, Period period, int count)
    {
        var table = AuditSample.Draw(view, period, count);
        var said = new Answer(
            $"{table.Title}: deals of {view.Scope.Viewer.Name} with a close date in {FactFormat.Period(period.Id)}, drawn by the month. "
                + "Check each against your own list and say what differs.",
            [table],
            [],
            []
        )
        {
            Trust = $"As of {FactFormat.Date(view.Today)}",
        };
        return new()
        {
            Result = null,
            Said = said,
            Document = DocumentMaker.Create(table.Title, view, said, []),
        };
    }

    /// <summary>One line: whether it passed, the result, and every row of every table by its columns' ids.</summary>
    public string ToJson() =>
        AnswerJson.Serialize(
            new
            {
                Passed,
                Document.AsOf,
                Result = (object?)Result,
                Tables = Document.Tables.ToDictionary(table => table.Id, TableJson.Rows, StringComparer.Ordinal),
            }
        );

    private static FactTable Whole(FactTable table)
    {
        var rows = table.TakeRows(TableMaker.MostRows);
        return table with { Rows = rows, OutOf = table.OutOf > rows.Count ? table.OutOf : null };
    }
}
