using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using RevBot.Bot.Channels.Dashboard.Asking;
using RevBot.Bot.Channels.Web.Page;
using RevBot.Bot.Configuration;
using RevBot.Bot.Http;

namespace RevBot.Bot.Channels.Web.SignIn;

/// <summary>
/// Sign-in by the company's own accounts: OpenID Connect by the framework's handler, code flow with PKCE. Where it is not
/// set up none of this is there.
/// </summary>
internal static class SignInEndpoints
{
    /// <summary>Where a sign-in begins.</summary>
    public const string Path = "/web/signin";

    /// <summary>Where one signs out at the service too.</summary>
    public const string OutPath = "/web/out";

    private const string Scheme = "company";
    private const string Unreachable =
        "Your company's sign-in service cannot be reached just now. Please try again in a minute.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>The parts of it.</summary>
    public static void AddSignIn(this IServiceCollection services, RevBotSettings settings)
    {
        services.AddSingleton(settings.SignIn);
        if (!settings.SignIn.IsOn)
        {
            return;
        }

        services.AddSingleton(settings.Web);
        services.AddSingleton<IDataProtectionProvider>(new KeyedProtection(settings.Web.Key!));
        services.AddAuthenticationCore(options =>
            options.AddScheme<NobodyScheme>(NobodyScheme.Name, displayName: null)
        );
        services.AddTransient<NobodyScheme>();
        services.AddSingleton<IAuthenticationConfigurationProvider, NoAuthenticationConfiguration>();
        services.AddWebEncoders();
        services.AddSingleton<CompanySignIn>();
        new AuthenticationBuilder(services).AddOpenIdConnect(Scheme, options => Set(options, settings.SignIn));
    }

    /// <summary>The handler's addresses and ours.</summary>
    public static void MapSignIn(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<SignInSettings>().IsOn)
        {
            return;
        }

        // What people reach by a name of the settings they reach over TLS, whatever the proxy speaks to us.
        var web = app.Services.GetRequiredService<WebSettings>();
        app.Use(
            (context, next) =>
            {
                context.Request.Scheme = web.SchemeOf(context.Request);
                return next(context);
            }
        );
        app.UseAuthentication();
        app.MapGet(Path, BeginAsync);
        app.MapGet(OutPath, EndAsync);
    }

    private static void Set(OpenIdConnectOptions options, SignInSettings settings)
    {
        options.Authority = settings.Authority!.AbsoluteUri;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret!.Reveal();
        options.RequireHttpsMetadata = settings.Authority.Scheme == Uri.UriSchemeHttps;
        (options.SignInScheme, options.SignOutScheme) = (NobodyScheme.Name, NobodyScheme.Name);
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.MapInboundClaims = false;
        options.CallbackPath = Path + "/done";
        options.SignedOutCallbackPath = OutPath + "/done";
        options.RemoteSignOutPath = PathString.Empty;
        options.Backchannel = HttpClients.Create(Patience);
        options.EventsType = typeof(CompanySignIn);
        options.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "email" })
        {
            options.Scope.Add(scope);
        }

        // The service answers by a step that another site begins: a strict cookie would not come with it.
        (options.CorrelationCookie.SameSite, options.NonceCookie.SameSite) = (SameSiteMode.Lax, SameSiteMode.Lax);
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private static async Task BeginAsync(HttpContext context)
    {
        var guard = context.RequestServices.GetRequiredService<WebRequestAuthenticator>();
        if (guard.ModeOf(context) == WebMode.Off)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else
        {
            await TryAsync(
                context,
                () => context.ChallengeAsync(Scheme, new() { RedirectUri = BackOf(context.Request) })
            );
        }
    }

    // Only a page of RevBot's own sends somebody out, and only who is signed out here already.
    private static async Task EndAsync(HttpContext context)
    {
        var guard = context.RequestServices.GetRequiredService<WebRequestAuthenticator>();
        var options = context.RequestServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(Scheme);
        if (!WebRequestAuthenticator.IsOwnStep(context.Request) || guard.PersonOf(context) is not null)
        {
            context.Response.Redirect("/");
            return;
        }

        await TryAsync(
            context,
            async () =>
            {
                var service = await options.ConfigurationManager!.GetConfigurationAsync(context.RequestAborted);
                if (string.IsNullOrEmpty(service.EndSessionEndpoint))
                {
                    context.Response.Redirect("/");
                    return;
                }

                await context.SignOutAsync(Scheme, new() { RedirectUri = "/" });
            }
        );
    }

    private static async Task TryAsync(HttpContext context, Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or InvalidOperationException)
        {
            // The service's description of itself could not be had, or is none.
            SignInLog.Unreachable(
                context.RequestServices.GetRequiredService<ILogger<CompanySignIn>>(),
                (problem.InnerException ?? problem).GetType().Name
            );
            await NotePage.WriteAsync(
                context,
                StatusCodes.Status503ServiceUnavailable,
                Unreachable,
                ("/", "Back to the sign-in")
            );
        }
    }

    // To a page that only reads: a question in the address would be asked in the name of who signs in. It goes into a header,
    // so what an address has no letters for is none.
    private static string BackOf(HttpRequest request)
    {
        var wanted = request.Query["open"].ToString();
        var isDashboard =
            string.Equals(wanted, DashboardQuery.Path, StringComparison.Ordinal)
            || wanted.StartsWith(DashboardQuery.Path + "?", StringComparison.Ordinal);
        return isDashboard && wanted.All(letter => letter is >= '!' and <= '~') ? wanted : "/";
    }
}
