using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevBot.Skills.Meetings;

/// <summary>Writes a kind by its name in the contract: <c>one_on_one</c>.</summary>
public sealed class MeetingKindConverter() : JsonStringEnumConverter<MeetingKind>(JsonNamingPolicy.SnakeCaseLower);
