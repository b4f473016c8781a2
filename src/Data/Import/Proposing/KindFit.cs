using System.Globalization;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Proposing;

/// <summary>How well a column's values are what a field holds.</summary>
internal static class KindFit
{
    private const double Most = 0.8;
    private const double Untold = 0.6;

    /// <summary>From 0, cannot be, to 1, and in words what the values are.</summary>
    public static (double Fit, string What) Measure(TargetField field, ColumnProfile column)
    {
        if (column.Rows == 0)
        {
            return (Untold, "it has no values");
        }

        var shapes = column.Shapes;
        return field.Kind switch
        {
            ValueKind.Date or ValueKind.Instant => Share(shapes.Date, "dates"),
            ValueKind.Money
            or ValueKind.Number
            or ValueKind.Share
            or ValueKind.Integer
            or ValueKind.LongInteger
            or ValueKind.Real => Share(Math.Max(shapes.Number, shapes.CommaNumber), "numbers"),
            ValueKind.Boolean => Share(shapes.Flag, "yes or no"),
            ValueKind.Currency => Share(shapes.CurrencyCode, "currency codes"),
            _ => MeasureText(field, column),
        };
    }

    private static (double, string) MeasureText(TargetField field, ColumnProfile column)
    {
        var shapes = column.Shapes;
        if (field.Name == "email")
        {
            return Share(shapes.Email, "addresses");
        }

        if (field.Name == "crm_id")
        {
            return column.IsUnique ? (1, "each row has its own") : (0.3, "it repeats or is empty in places");
        }

        if (field.Kind == ValueKind.Stage || field.Kind == ValueKind.Category)
        {
            return
                column.Distinct is > 1 and <= 40
                && (column.Distinct * 2 <= column.Rows || column.Rows < 40)
                && shapes.Date < Most
                ? (1, $"{column.Distinct.ToString(CultureInfo.InvariantCulture)} different values")
                : (0.3, "too many different values");
        }

        // A date, and of a name a number, is hardly ever what a text is about.
        return shapes.Date >= Most ? (0.2, "its values are dates")
            : field.Name == "name" && shapes.Number >= Most ? (0.4, "its values are numbers")
            : field.Kind == ValueKind.Text && shapes.Flag >= Most && column.Distinct <= 2 && field.Name != "segment"
                ? (0.4, "its values are yes or no")
            : (1, "text");
    }

    private static (double, string) Share(double share, string what) =>
        share >= Most
            ? (1, string.Create(CultureInfo.InvariantCulture, $"{share * 100:0}% of its values are {what}"))
            : (0, $"its values are no {what}");
}
