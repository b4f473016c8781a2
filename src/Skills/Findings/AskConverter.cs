using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevBot.Skills.Findings;

/// <summary>Writes an ask by its name in the contract: <c>how_much</c>.</summary>
public sealed class AskConverter() : JsonStringEnumConverter<Ask>(JsonNamingPolicy.SnakeCaseLower);
