using System.ComponentModel.DataAnnotations;

namespace RevBot.Bot.Configuration.Rules;

/// <summary>Every entry of a list is the name or the address of a host, without scheme and port.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HostNamesAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is not IEnumerable<string> hosts || hosts.All(host => Uri.CheckHostName(host) != UriHostNameType.Unknown);
}
