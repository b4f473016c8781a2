using System.Text.Json.Nodes;

namespace RevBot.Bot.Tests.Teams;

/// <summary>What RevBot sent to the connector.</summary>
internal sealed record ConnectorCall(string Method, string Path, string? Authorization, JsonObject? Body);
