using RevBot.Bot.Answering.Record;
using RevBot.Bot.Functions;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Provenance.Difference;

/// <summary>Compares the figures of two answers to one question, one by one.</summary>
internal static class FigureDifferences
{
    /// <summary>What is not the same to the last digit, in the order of the later answer; figures that are gone come last.</summary>
    public static IReadOnlyList<FigureDifference> Find(
        IReadOnlyList<StoredFigure> before,
        IReadOnlyList<AnsweredCall> after,
        Currency currency
    )
    {
        var then = before.ToDictionary(figure => (figure.Call, figure.Id));
        var now = StoredAnswer.FiguresOf(after);
        var kept = now.Select(figure => (figure.Call, figure.Id)).ToHashSet();
        return
        [
            .. now.Select(figure => Compare(then.GetValueOrDefault((figure.Call, figure.Id)), figure, currency))
                .OfType<FigureDifference>(),
            .. before
                .Where(figure => !kept.Contains((figure.Call, figure.Id)))
                .Select(figure => new FigureDifference(figure.Id, figure.Label, Text(figure, currency), null)),
        ];
    }

    private static FigureDifference? Compare(StoredFigure? then, StoredFigure now, Currency currency)
    {
        if (then is null)
        {
            return new(now.Id, now.Label, null, Text(now, currency));
        }

        var isRedefined = !string.Equals(then.Definition, now.Definition, StringComparison.Ordinal);
        return then.Number == now.Number && then.Unit == now.Unit && !isRedefined
            ? null
            : new(now.Id, now.Label, Text(then, currency), Text(now, currency))
            {
                IsRedefined = isRedefined,
                Change = then.Unit == now.Unit ? Change(then, now, currency) : null,
            };
    }

    private static string Change(StoredFigure then, StoredFigure now, Currency currency)
    {
        var difference = now.Number - then.Number;
        var unit = now.Unit == FactUnit.Share ? FactUnit.Points : now.Unit;
        var text = FactFormat.Text(Value(unit, difference, currency));
        return difference > 0 && text[0] != '+' ? "+" + text : text;
    }

    private static string Text(StoredFigure figure, Currency currency) =>
        FactFormat.Text(Value(figure.Unit, figure.Number, currency));

    private static FactValue Value(FactUnit unit, decimal number, Currency currency) =>
        unit switch
        {
            FactUnit.Money => FactValue.Of(Money.FromAmount(number, currency)),
            FactUnit.Count => FactValue.Count((long)number),
            FactUnit.Days => FactValue.Days((long)number),
            FactUnit.Share => FactValue.Share((double)number),
            FactUnit.Points => FactValue.Points((double)number),
            FactUnit.Ratio => FactValue.Ratio((double)number),
            _ => FactValue.Plain((double)number),
        };
}
