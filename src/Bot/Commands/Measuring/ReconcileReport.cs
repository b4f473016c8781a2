using System.Globalization;
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
    /// <summary>The comparison; null for a sample.</summary>
    public required ReconcileResult? Result { get; init; }

    /// <summary>What is said, every row in its tables.</summary>
    public required Answer Said { get; init; }

    /// <summary>The same as a document.</summary>
    public required ExportDocument Document { get; init; }

    /// <summary>The sentence that a log needs.</summary>
    public string Verdict => Said.Body.Split('\n')[0];

    /// <summary>The report of a comparison.</summary>
    public static ReconcileReport Create(ScopedBook view, ComposedAnswer made) =>
        new()
        {
            Result = (ReconcileResult)made.Calls[0].Result,
            Said = made.Answer with { Tables = [.. made.Answer.Tables.Select(Whole)] },
            Document = DocumentMaker.Create("Reconciliation of CRM and warehouse", view, made.Answer, made.Calls),
        };

    /// <summary>Draws a sample to check by hand, and reports it.</summary>
    public static ReconcileReport Draw(ScopedBook view, Period period, int count)
    {
        var drawn = AuditSample.Draw(view, period, count);
        // Drawn from all of them, so these are not the first of a list that goes on.
        var table = drawn with
        {
            OutOf = null,
        };
        var said = new Answer(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{table.Title}: {table.Rows.Count:#,0} of the {drawn.OutOf ?? table.Rows.Count:#,0} deals of {view.Scope.Viewer.Name} with a close date in {FactFormat.Period(period.Id)}, drawn by the month. Check each against your own list and say what differs."
            ),
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
                Result?.Passed,
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
