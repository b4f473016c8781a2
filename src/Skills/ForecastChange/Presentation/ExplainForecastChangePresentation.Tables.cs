using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.ForecastChange.Causes;

namespace RevBot.Skills.ForecastChange.Presentation;

/// <content>The tables.</content>
internal sealed partial class ExplainForecastChangePresentation
{
    /// <summary>
    /// The table <c>changes</c>: a row for each line that a method has, a column for each method.
    /// </summary>
    private static FactTable Changes(ExplainForecastChangeResult result)
    {
        var scale = result.Methods[0].Lines.Select(line => Math.Abs(line.Amount.Minor)).DefaultIfEmpty(0).Max();
        var used = CauseNames.All.Where(cause => result.Methods.Any(method => LineOf(method, cause) is not null));
        return new(
            "changes",
            "Forecast change",
            [
                new("line", "Line", "what moved the forecast; start + lines = end for each method"),
                .. result.Methods.Select(method => new FactColumn(
                    method.Method,
                    Heading(method),
                    $"what the line adds to the {method.Name} forecast"
                )),
            ],
            [
                Row("Start", result, method => method.Start),
                .. used.Select(cause =>
                    Row(CauseNames.Name(cause), result, method => LineOf(method, cause)?.Amount) with
                    {
                        Bar = Bar(LineOf(result.Methods[0], cause)?.Amount, scale),
                        SourceRows = LineOf(result.Methods[0], cause)?.Deals,
                    }
                ),
                Row("End", result, method => method.End),
            ]
        );
    }

    /// <summary>A row with an amount for each method; empty where the method has no such line.</summary>
    private static FactRow Row(
        string name,
        ExplainForecastChangeResult result,
        Func<ExplainForecastChangeResult.MethodChange, Money?> amountOf
    ) =>
        new([
            FactValue.Name(name),
            .. result.Methods.Select(method => amountOf(method) is { } amount ? FactValue.Of(amount) : null),
        ]);

    /// <summary>A method's line for a cause; null where it is empty.</summary>
    private static ExplainForecastChangeResult.ChangeLine? LineOf(
        ExplainForecastChangeResult.MethodChange method,
        Cause cause
    ) => method.Lines.FirstOrDefault(line => line.Line == CauseNames.Id(cause));

    /// <summary>A short name for a column.</summary>
    private static string Heading(ExplainForecastChangeResult.MethodChange method) =>
        method.Method == Forecast.Methods.ForecastMethods.Weighted ? "Weighted" : method.Name;

    /// <summary>The amount against the largest line, −1..1; null where there is nothing to scale by.</summary>
    private static double? Bar(Money? amount, long scale) =>
        amount is { } known && scale > 0 ? (double)known.Minor / scale : null;

    /// <summary>
    /// The table <c>deals</c>: the movers with what the first method expected of each; none where nothing moved.
    /// </summary>
    private static IEnumerable<FactTable> Deals(
        ExplainForecastChangeResult result,
        Func<int, IEnumerable<ExplainForecastChangeResult.ForecastMove>> whole
    )
    {
        if (result.Movers.Count == 0)
        {
            yield break;
        }

        var method = result.Methods[0].Name;
        yield return new TableBuilder<ExplainForecastChangeResult.ForecastMove>("deals", "Deals that moved it most")
            .Column(
                "deal",
                "Deal",
                "the deal's name; none for deals that left the scope or were deleted",
                move => move.Name ?? NoName
            )
            .Column("before", "Before", $"what the {method} forecast expected at the start", move => move.Before)
            .Column("after", "After", $"what the {method} forecast expects at the end", move => move.After)
            .Column("change", "Change", "after − before", move => move.Change)
            .Deal(move => move.Deal)
            .Detail(move => move.Owner is { } owner ? $"{move.Reason}; {owner}" : move.Reason)
            .Build(result.Movers, result.Moved, whole);
    }
}
