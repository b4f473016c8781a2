using System.Text.Json.Serialization;

namespace RevBot.Bot.Asking;

/// <summary>A function that ran, as the JSON answer shows it.</summary>
/// <param name="Function">Its name.</param>
/// <param name="Arguments">The arguments record.</param>
/// <param name="Result">The result record.</param>
/// <param name="ElapsedMs">How long it took.</param>
public sealed record AnsweredCall(string Function, object Arguments, object Result, double ElapsedMs)
{
    /// <summary>What was assumed and the person did not say.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Assumed { get; init; } = [];
}
