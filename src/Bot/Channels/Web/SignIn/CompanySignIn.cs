using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using RevBot.Bot.Book;
using RevBot.Bot.Channels.Web.Keys;
using RevBot.Bot.Channels.Web.Page;
using RevBot.Bot.Configuration;
using RevBot.Bot.Identity;
using RevBot.Data.State.Identity;

namespace RevBot.Bot.Channels.Web.SignIn;

/// <summary>
/// What becomes of somebody for whom the company's sign-in service vouches: the person of the company that their account
/// is, by the way of every channel's accounts, and a session of the page. The service's tokens are not kept.
/// </summary>
internal sealed class CompanySignIn(
    SignInSettings settings,
    WebSettings web,
    IdentityResolver identities,
    BookHost books,
    ILogger<CompanySignIn> logger
) : OpenIdConnectEvents
{
    /// <summary>The channel's name of such accounts.</summary>
    public const string Channel = "signin";

    private const string Subject = "sub";

    private const string NotLetIn =
        "You are signed in at your company, but I do not find you among the people of this company's data. Please ask your RevBot administrator to link your account.";

    private const string Unusable =
        "You could not be signed in: the sign-in service's answer could not be used. Please try again; if it stays, tell your administrator when it was.";

    private static (string Address, string Text) Back => ("/", "Back to the sign-in");

    /// <inheritdoc/>
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = web.BaseOf(context.Request) + context.Options.CallbackPath;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task RedirectToIdentityProviderForSignOut(RedirectContext context)
    {
        context.ProtocolMessage.PostLogoutRedirectUri =
            web.BaseOf(context.Request) + context.Options.SignedOutCallbackPath;
        context.ProtocolMessage.ClientId = settings.ClientId;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    /// <remarks>The last step of the handler: an earlier one would come before the nonce is checked.</remarks>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var guard = context.HttpContext.RequestServices.GetRequiredService<WebRequestAuthenticator>();
        if (guard.ModeOf(context.HttpContext) == WebMode.Off)
        {
            await RefuseAsync(context.HttpContext, "the page is off under this name");
            return;
        }

        var deals = books.Current(context.HttpContext.RequestAborted);
        var known = identities.Resolve(Channel, PersonOf(context.Principal), deals);
        if (known.Scope?.Viewer.Email is not { Length: > 0 } email)
        {
            await RefuseAsync(context.HttpContext, $"the account is {known.Status}");
            return;
        }

        guard.SignIn(context.HttpContext, new Ticket(email, null));

        // A step of this page's own: the session's cookie is not sent with one that another site began.
        var back = context.ReturnUri ?? "/";
        context.Response.Headers["Refresh"] = "0; url=" + back;
        await NotePage.WriteAsync(context.HttpContext, StatusCodes.Status200OK, "You are signed in.", (back, "Go on"));
    }

    /// <inheritdoc/>
    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        SignInLog.Failed(logger, (context.Failure?.InnerException ?? context.Failure)?.GetType().Name ?? "unknown");
        await NotePage.WriteAsync(context.HttpContext, StatusCodes.Status403Forbidden, Unusable, Back);
    }

    private Task RefuseAsync(HttpContext context, string reason)
    {
        SignInLog.Refused(logger, reason);
        return NotePage.WriteAsync(context, StatusCodes.Status403Forbidden, NotLetIn, Back);
    }

    // An e-mail that the service itself does not vouch for is nobody's.
    private ChannelPerson PersonOf(ClaimsPrincipal? principal)
    {
        string? Claim(string name) => principal?.FindFirst(name)?.Value;
        var isDoubtful = string.Equals(Claim("email_verified"), "false", StringComparison.OrdinalIgnoreCase);
        return new(Claim(Subject) ?? string.Empty, isDoubtful ? null : Claim(settings.EmailClaim)?.Trim())
        {
            Organisation = Fitting(principal?.FindFirst(Subject)?.Issuer ?? string.Empty),
        };
    }

    private static string Fitting(string issuer) =>
        issuer.Length <= ChannelAccount.LongestOrganisation
            ? issuer
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(issuer)));
}
