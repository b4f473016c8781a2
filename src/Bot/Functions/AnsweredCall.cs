using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevBot.Bot.Functions;

/// <summary>A function that ran, as the JSON answer shows it.</summary>
/// <param name="Call">What was called.</param>
/// <param name="Result">The result record.</param>
/// <param name="ElapsedMs">How long it took.</param>
public sealed record AnsweredCall(
    [property: JsonIgnore] FunctionCall Call,
    [property: JsonPropertyOrder(1)] object Result,
    [property: JsonPropertyOrder(2)] double ElapsedMs
)
{
    /// <summary>Its name.</summary>
    public string Function => Call.Function;

    /// <summary>Its arguments as they ran.</summary>
    public JsonElement Arguments => Call.Arguments;

    /// <summary>What was assumed and the person did not say.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Assumed => Call.Assumed;
}
