using System.Text.Json;

namespace RevBot.Bot.Commands.Evaluation;

/// <summary>
/// Whether arguments hold what was expected: every expected field is there with the same value; fields beside them are
/// free, except in a filter, which must narrow down by what is expected and by nothing else. Lists are sets, a list of one is
/// the same as its one value, texts and names are compared without regard to case, numbers by value.
/// </summary>
public static class ArgumentMatch
{
    /// <summary>Whether all that is expected is there.</summary>
    public static bool Holds(JsonElement expected, JsonElement actual) =>
        expected.ValueKind switch
        {
            JsonValueKind.Object => actual.ValueKind == JsonValueKind.Object && HoldsFields(expected, actual),
            JsonValueKind.Array when actual.ValueKind == JsonValueKind.Array => IsSameSet(expected, actual),
            JsonValueKind.Array => expected.GetArrayLength() == 1 && Holds(expected[0], actual),
            JsonValueKind.String when actual.ValueKind == JsonValueKind.Array => actual.GetArrayLength() == 1
                && Holds(expected, actual[0]),
            JsonValueKind.String => actual.ValueKind == JsonValueKind.String
                && string.Equals(expected.GetString(), actual.GetString(), StringComparison.OrdinalIgnoreCase),
            JsonValueKind.Number => actual.ValueKind == JsonValueKind.Number && IsSameNumber(expected, actual),
            _ => expected.ValueKind == actual.ValueKind,
        };

    // An expected null or an empty list says that the field is not to be given.
    private static bool HoldsFields(JsonElement expected, JsonElement actual) =>
        expected
            .EnumerateObject()
            .All(field =>
                Field(actual, field.Name) is not { } found ? IsNothing(field.Value)
                : IsFilter(field) ? Holds(field.Value, found) && IsNoNarrower(found, field.Value)
                : Holds(field.Value, found)
            );

    private static bool IsFilter(JsonProperty field) =>
        string.Equals(field.Name, "filter", StringComparison.OrdinalIgnoreCase)
        && field.Value.ValueKind == JsonValueKind.Object;

    private static bool IsNoNarrower(JsonElement actual, JsonElement expected) =>
        actual.ValueKind != JsonValueKind.Object
        || actual.EnumerateObject().All(field => IsNothing(field.Value) || Field(expected, field.Name) is not null);

    private static JsonElement? Field(JsonElement actual, string name)
    {
        foreach (var field in actual.EnumerateObject())
        {
            if (string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return field.Value;
            }
        }

        return null;
    }

    private static bool IsNothing(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null
        || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)
        || (value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(field => IsNothing(field.Value)));

    private static bool IsSameSet(JsonElement expected, JsonElement actual) =>
        expected.EnumerateArray().All(wanted => actual.EnumerateArray().Any(found => Holds(wanted, found)))
        && actual.EnumerateArray().All(found => expected.EnumerateArray().Any(wanted => Holds(wanted, found)));

    private static bool IsSameNumber(JsonElement expected, JsonElement actual) =>
        expected.TryGetDecimal(out var wanted) && actual.TryGetDecimal(out var found)
            ? wanted == found
            : expected.GetDouble().Equals(actual.GetDouble());
}
