using System.Reflection;

namespace RevBot.Data.Tests.Database;

/// <summary>
/// Makes rows of any warehouse record that the schema's keys and checks accept: the first with every empty field
/// empty, the second plain, the third at the ends of each type's range.
/// </summary>
internal static class RowMaker
{
    private const string Extreme = "  Größe \"O'Neil\"; -- 日本 🦊 e\u0301 \\ % _ \t\n end";

    // Every row refers to the first row of the other table, which is always there, and differs in its own key.
    private static readonly HashSet<string> References =
    [
        "AccountId",
        "ProductId",
        "TerritoryId",
        "SellerId",
        "CallerId",
        "OwnerId",
        "ManagerId",
        "OpportunityId",
        "StageId",
        "AncestorId",
    ];

    public static List<TRow> Three<TRow>() => [.. Enumerable.Range(0, 3).Select(Row<TRow>)];

    private static TRow Row<TRow>(int index)
    {
        var row = Activator.CreateInstance<TRow>();
        foreach (var property in typeof(TRow).GetProperties())
        {
            property.SetValue(row, Value(property, index));
        }

        return row;
    }

    private static object? Value(PropertyInfo property, int index)
    {
        var required =
            property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;
        if (!required && index == 0)
        {
            return null;
        }

        var name = property.Name;
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type == typeof(int) ? Whole(name, index)
            : type == typeof(long) ? Long(name, index)
            : type == typeof(double) ? new[] { 0, 0.1 + 0.2, double.MaxValue }[index]
            : Text(name, index);
    }

    private static int Whole(string name, int index) =>
        References.Contains(name) ? 1
        : name is "Id" or "DescendantId" or "Number" ? index + 1
        : name is "Category" ? index * 2
        : name is "Outcome" ? index
        : name is "PeriodStart" ? index
        : new[] { 0, 20261122, int.MaxValue }[index];

    private static long Long(string name, int index) =>
        name is "Id" ? index + 1
        : name is "ValidFrom" ? new[] { long.MinValue, 0, 1_795_000_000_000_001 }[index]
        : name is "RateBillionths" ? new[] { 1, 1_000_000_000, long.MaxValue }[index]
        : name is "AmountMinor" ? new[] { 0, -12_345_678_901_234_567, long.MinValue }[index]
        : new[] { 0, 1_795_000_000_000_001, long.MaxValue }[index];

    private static string Text(string name, int index) =>
        name is "Currency" ? new[] { "USD", "EUR", "JPY" }[index]
        : index < 2 ? $"{name} {index}"
        : Extreme;
}
