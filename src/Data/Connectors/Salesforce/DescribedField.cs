namespace RevBot.Data.Connectors.Salesforce;

/// <summary>A field of an object, as Salesforce describes it to this user.</summary>
/// <param name="Name">Its API name.</param>
/// <param name="Type">Such as <c>string</c>, <c>datetime</c>, <c>currency</c>, <c>reference</c>.</param>
/// <param name="Relationship">Under which name what it refers to is reached; null where it refers to nothing.</param>
/// <param name="RefersTo">The objects that it may refer to.</param>
internal sealed record DescribedField(string Name, string Type, string? Relationship, IReadOnlyList<string> RefersTo);
