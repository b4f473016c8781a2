namespace RevBot.Data.Book;

/// <summary>Where the CRM shows a deal: an https address with <c>{id}</c> in the place of the deal's id.</summary>
public sealed class DealAddress
{
    /// <summary>The place of the id.</summary>
    public const string Place = "{id}";

    private const int LongestPattern = 500;
    private const int LongestId = 200;
    private readonly string pattern;

    private DealAddress(string pattern) => this.pattern = pattern;

    /// <summary>Reads a pattern; null where it cannot be used.</summary>
    /// <param name="pattern">
    /// At most 500 characters: https, a host, no user, and the place of the id once, behind the host.
    /// </param>
    public static DealAddress? Read(string? pattern)
    {
        var wanted = pattern?.Trim() ?? string.Empty;
        var place = wanted.IndexOf(Place, StringComparison.Ordinal);
        if (
            place < 0
            || wanted.Length > LongestPattern
            || wanted.IndexOf(Place, place + 1, StringComparison.Ordinal) >= 0
            || !Uri.TryCreate(wanted.Replace(Place, "x", StringComparison.Ordinal), UriKind.Absolute, out var address)
        )
        {
            return null;
        }

        var start = Uri.UriSchemeHttps.Length + Uri.SchemeDelimiter.Length;
        var path = wanted.Length > start ? wanted.IndexOf('/', start) : -1;
        return
            address is { Scheme: "https", UserInfo.Length: 0, HostNameType: UriHostNameType.Dns }
            && path > 0
            && place > path
            ? new(wanted)
            : null;
    }

    /// <summary>The address of a deal; null for an id that cannot stand in one.</summary>
    /// <param name="id">The CRM's id; every letter with a meaning in addresses is escaped.</param>
    public string? Write(string? id) =>
        id is { Length: > 0 and <= LongestId } && id.Any(letter => letter != '.') && !id.Any(char.IsSurrogate)
            ? pattern.Replace(Place, Uri.EscapeDataString(id), StringComparison.Ordinal)
            : null;

    /// <inheritdoc/>
    public override string ToString() => pattern;
}
