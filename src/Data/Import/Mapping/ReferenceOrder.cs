namespace RevBot.Data.Import.Mapping;

/// <summary>What <see cref="ReferenceBy.NameOrId"/> stands for.</summary>
internal static class ReferenceOrder
{
    /// <summary>In which order something is looked for where a file does not say which it names.</summary>
    public static IReadOnlyList<ReferenceBy> NameOrId { get; } =
    [ReferenceBy.CrmId, ReferenceBy.Name, ReferenceBy.Email];
}
