using System.Globalization;
using RevBot.Data.Book;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;
using RevBot.Skills.Filtering;
using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.PipelineChanges;

namespace RevBot.Skills.ForecastChange.Presentation;

/// <summary>Says a forecast's change as facts, tables and notes.</summary>
internal sealed partial class ExplainForecastChangePresentation(
    ScopedBook book,
    DealSelection selection,
    ChangeWindow window
)
{
    private const int SaidMovers = 3;
    private const string NoName = "(no longer visible)";

    /// <summary>Adds facts, tables, notes and the listed deals to a result.</summary>
    /// <param name="result">The result with its figures.</param>
    /// <param name="whole">Lists the first so many of all deals that moved.</param>
    public ExplainForecastChangeResult Describe(
        ExplainForecastChangeResult result,
        Func<int, IEnumerable<ExplainForecastChangeResult.ForecastMove>> whole
    ) =>
        result with
        {
            Facts = Worked(result),
            Findings = ForecastChangeFindings.List(result),
            Tables = [Changes(result), .. Deals(result, whole)],
            Notes = [.. Notes(result), .. AssumptionNotes.Of(book)],
            ListedDeals = [.. result.Movers.Select(move => move.Deal).OfType<string>()],
        };

    /// <summary>The facts with their formulas: start + lines = end, and end − start = change.</summary>
    private IReadOnlyList<Fact> Worked(ExplainForecastChangeResult result)
    {
        var workings = new Workings(Facts(result))
            .Sum("change", "end", "-start")
            .Sum("end", Waterfall(result.Methods[0]));
        foreach (var method in result.Methods)
        {
            workings
                .Sum($"{method.Method}_change", $"{method.Method}_end", $"-{method.Method}_start")
                .Sum($"{method.Method}_end", Waterfall(method));
        }

        return workings.Facts;
    }

    /// <summary>The start and every line that is not empty, as terms of the end.</summary>
    private static FormulaTerm[] Waterfall(ExplainForecastChangeResult.MethodChange method) =>
        [
            Workings.Of("at the start", method.Start),
            .. method
                .Lines.Where(line => line.Amount.Minor != 0)
                .Select(line => Workings.Of(line.Name.ToLowerInvariant(), line.Amount)),
        ];

    /// <summary>The first method's figures, the reasons, the movers and each method's figures.</summary>
    private IReadOnlyList<Fact> Facts(ExplainForecastChangeResult result)
    {
        var first = result.Methods[0];
        var facts = new FactList()
            .Add("since", "Since", window.Since, "counted from the close of the day before")
            .Add("until", "Until", window.Until, "counted to its close, or to now")
            .Add(
                "method",
                "Method",
                FactValue.Name(InSentence(first)),
                "the first method that the period and the data allow"
            )
            .Add("start", "Forecast at the start", first.Start, "from what was known then")
            .Add("end", "Forecast at the end", first.End, "from what was known then")
            .Add("change", "Change", first.Change, "end − start");
        if (first.Change.Minor != 0)
        {
            var (id, label) = first.Change.Minor > 0 ? ("rise", "Rise") : ("fall", "Fall");
            facts.Add(id, label, first.Change.Abs(), "|end − start|");
        }

        AddReason(facts, "reason", result.Reason, first);
        AddReason(facts, "against", result.Against, first);
        AddMovers(facts, result);
        AddMethods(facts, result);
        return facts.Facts;
    }

    /// <summary>A line that a sentence names, with its amount; nothing of no cause.</summary>
    private static void AddReason(
        FactList facts,
        string id,
        Cause? cause,
        ExplainForecastChangeResult.MethodChange method
    )
    {
        if (cause is not { } known)
        {
            return;
        }

        var amount = method.Lines.Single(line => line.Line == CauseNames.Id(known)).Amount;
        facts
            .Add(id, "Line", FactValue.Name(CauseNames.InWords(known)), CauseNames.Definition(known))
            .Add($"{id}_amount", CauseNames.Name(known), amount, CauseNames.Definition(known));
    }

    /// <summary>Three movers by size, and the largest one in the direction of the change.</summary>
    private static void AddMovers(FactList facts, ExplainForecastChangeResult result)
    {
        var named = result.Movers.Where(move => move.Name is not null).ToArray();
        foreach (var (index, move) in named.Take(SaidMovers).Index())
        {
            AddMover(
                facts,
                string.Create(CultureInfo.InvariantCulture, $"mover_{index + 1}"),
                move,
                "largest change of a deal's expected value"
            );
        }

        // Where the forecast fell, the deal that took most is asked for, though another may have added more.
        var direction = Math.Sign(result.Methods[0].Change.Minor);
        var lead = named.FirstOrDefault(move => direction == 0 || Math.Sign(move.Change.Minor) == direction);
        if (lead is not null)
        {
            AddMover(facts, "lead", lead, "largest change of a deal's expected value in the forecast's direction");
        }
    }

    /// <summary>A mover: its name, why it moved, before, after and change.</summary>
    private static void AddMover(
        FactList facts,
        string id,
        ExplainForecastChangeResult.ForecastMove move,
        string definition
    )
    {
        facts
            .Add(id, "Mover", FactValue.Name(move.Name ?? NoName), definition)
            .Add($"{id}_reason", "Why", FactValue.Name(move.Reason), "its largest parts")
            .Add($"{id}_change", "Change", move.Change, "expected at the end − at the start")
            .Add($"{id}_before", "Before", move.Before, "expected at the start")
            .Add($"{id}_after", "After", move.After, "expected at the end");
        if (move.Owner is { } owner)
        {
            facts.Add($"{id}_owner", "Owner", FactValue.Name(owner), "who owns the deal now");
        }
    }

    /// <summary>
    /// Each method at both moments; the residual is 0 by construction and stands there to be seen.
    /// </summary>
    private static void AddMethods(FactList facts, ExplainForecastChangeResult result)
    {
        foreach (var method in result.Methods)
        {
            facts
                .Add($"{method.Method}_start", $"{method.Name}, start", method.Start, "from what was known then")
                .Add($"{method.Method}_end", $"{method.Name}, end", method.End, "from what was known then")
                .Add($"{method.Method}_change", $"{method.Name}, change", method.Change, "end − start")
                .Add($"{method.Method}_residual", $"{method.Name}, left over", method.Residual, "change − all lines");
        }
    }

    /// <summary>How the numbers are made, and what the period, the data or the filter leave out.</summary>
    private IEnumerable<Note> Notes(ExplainForecastChangeResult result)
    {
        yield return new(
            NoteKind.Definition,
            "Each number from what was known at its moment; start + lines = end to the cent. A deal's expected value is amount × probability; of a product, each factor's change counts at the mean of the other."
        );
        if (!result.IsCovered)
        {
            yield return new(
                NoteKind.Missing,
                "The model and the ensemble forecast a quarter from a week before it begins; for this period and window there are the weighted pipeline and the AE commit alone."
            );
        }

        if (result.IsRefreshed)
        {
            yield return new(
                NoteKind.Caution,
                "A quarter closed in between, so the forecast learnt anew; what that changes is the line \"Model refreshed\"."
            );
        }

        foreach (var note in Missing())
        {
            yield return note;
        }

        if (selection.Words.Length > 0)
        {
            yield return new(
                NoteKind.Definition,
                "The filter's fields that have no history, such as the segment, are those of now."
            );
        }
    }

    /// <summary>What cannot be seen in data without history or without close dates.</summary>
    private IEnumerable<Note> Missing()
    {
        if (!book.Coverage.History)
        {
            yield return new(
                NoteKind.Missing,
                "The data has no history between a deal's creation and its end, so pushes, re-scoring and changes of amount cannot be seen."
            );
        }

        if (!book.Coverage.CloseDates)
        {
            yield return new(
                NoteKind.Missing,
                "Open deals have no expected close dates in this data, so nothing open can be told to be due in the period."
            );
        }
    }

    /// <summary>A method's name inside a sentence; abbreviations keep their capitals.</summary>
    private static string InSentence(ExplainForecastChangeResult.MethodChange method) =>
        method.Method == Forecast.Methods.ForecastMethods.Commit ? method.Name : method.Name.ToLowerInvariant();
}
